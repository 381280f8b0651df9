/** The version of `ecarts`: the one of package.json, as a test verifies. */
export const VERSION = "0.1.0";
