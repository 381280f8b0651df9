/** Normal quantiles of the two levels in use, two-sided: 95 % for intervals, 99.8 % for the trend test. */
export const Z95 = 1.959963984540054;

export const Z998 = 3.090232306167813;
