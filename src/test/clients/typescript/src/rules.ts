/** Reads what Spectral finds in broken.yaml, and fails if one of our own rules found nothing. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const own = [...readFileSync("spectral.yaml", "utf8").matchAll(/^ {2}(guidance-[a-z-]+):$/gm)].map((rule) => rule[1]!);
const findings = JSON.parse(readFileSync(0, "utf8")) as { code: string }[];
const biting = new Set(findings.map((finding) => finding.code));
const blind = own.filter((rule) => !biting.has(rule));
assert(own.length > 10, "the ruleset was read");
assert.deepEqual(blind, [], "every rule finds what it is for");
console.log(`each of our own ${own.length} rules bites`);
