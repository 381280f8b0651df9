import { ensureBuild } from "../scripts/build.mjs";

/** Several tests run the compiled program: it is built before any of them, once, and none builds it while another runs it. */
export default async function setup(): Promise<void> {
  await ensureBuild();
}
