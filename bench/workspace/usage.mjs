// Loaded before a measured process (`node --import`): at its end, it writes what it has used to the file named in MESURE.
import { writeFileSync } from "node:fs";

process.once("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpu: (userCPUTime + systemCPUTime) / 1000, mb: maxRSS / 1024 };
  writeFileSync(process.env.MESURE, JSON.stringify(used));
});
