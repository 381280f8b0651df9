/** Below this, a step is over before one could read its name. */
const PATIENCE_IN_MILLISECONDS = 300;

/**
 * Says on the error output what is being done, once it has lasted: a spinner in a terminal, a line elsewhere. The
 * function returned ends it. Standard output is never touched: it belongs to results.
 */
export function showProgress(label: string): () => void {
  let stop = (): void => undefined;
  const timer = setTimeout(async () => {
    if (!process.stderr.isTTY) {
      process.stderr.write(`… ${label}\n`);
      return;
    }
    const { default: yoctoSpinner } = await import("yocto-spinner");
    const spinner = yoctoSpinner({ text: label }).start();
    stop = () => spinner.stop();
  }, PATIENCE_IN_MILLISECONDS);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
