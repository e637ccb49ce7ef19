/** What a stranger writes first: log in, log citizens, page through the log, be refused, and lose a race. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { consultations, correct, etagOf, guidance, logIn, Refused, type Problem } from "./guidance.js";

const API = process.env["API"] ?? "http://localhost:8080/api/v1";
const LOGGED = 7;
const PAGE = 3;

const token = process.env["TOKEN"] ?? (await logIn(API, "bif-guide", "bif-guide"));
const client = guidance(API, token);

const { data: me } = await client.GET("/me");
assert(me, "logged in");
console.log(`logged in: ${me.name}, ${me.roles.join(", ")}`);

const began = new Date();
const ids: string[] = [];
for (let i = 0; i < LOGGED; i++) {
  const { data, error } = await client.POST("/consultations", {
    params: { header: { "Idempotency-Key": randomUUID() } },
    body: { topics: ["MITID"], location: "IH", municipality: "0147", durationMinutes: 5 + i, startedAt: new Date(began.getTime() - i * 60_000).toISOString() },
  });
  if (!data) {
    throw new Refused(error);
  }
  assert.equal(data.targetGroup, "NO");
  assert.equal(data.pointTo?.name, "Frederiksberg");
  ids.push(data.id);
}
console.log(`logged ${ids.length} consultations`);

let pages = 0;
const found = new Set<string>();
for await (const page of consultations(client, { limit: PAGE, topic: "MITID", from: new Date(began.getTime() - 3_600_000).toISOString() })) {
  pages++;
  page.forEach((consultation) => found.add(consultation.id));
  if (ids.every((id) => found.has(id))) {
    break;
  }
}
assert(ids.every((id) => found.has(id)), "every logged consultation is on some page");
assert(pages >= Math.ceil(LOGGED / PAGE));
console.log(`paged: ${found.size} consultations on ${pages} pages of ${PAGE}`);

const refused = await client.POST("/consultations", {
  headers: { "Accept-Language": "da" },
  body: { topics: ["TAXES"], location: "IH", durationMinutes: -5 },
});
const problem: Problem | undefined = refused.error;
assert(problem && problem.status === 422 && problem.code === "VALIDATION_FAILED");
for (const { pointer, code, message } of problem.errors ?? []) {
  console.log(`refused: ${pointer} ${code}: ${message}`);
}
assert.deepEqual(problem.errors?.map((error) => error.pointer).sort(), ["/durationMinutes"], "shape first, codes next");

const id = ids[0]!;
const mine = await client.GET("/consultations/{id}", { params: { path: { id } } });
assert(mine.data);
const seen = { consultation: mine.data, etag: etagOf(mine.response) };
const colleague = await correct(client, id, () => ({ language: "en" }));
assert.equal(colleague.attempts, 1);
const after = await correct(client, id, (current) => ({ durationMinutes: (current.durationMinutes ?? 0) + 10 }), seen);
assert.equal(after.attempts, 2, "the stale ETag was refused with 412 first");
assert.equal(after.consultation.language, "en", "the colleague's change is not lost");
assert.equal(after.consultation.durationMinutes, 15);
console.log(`412 with ${seen.etag}; read again, corrected on attempt ${after.attempts}, now ${after.etag}`);

const { consultation: cleared } = await correct(client, id, () => ({ language: null }));
assert.equal(cleared.language, undefined, "null removes a value");

const known = await client.GET("/consultations/{id}", { params: { path: { id: randomUUID() } } });
assert.equal(known.error?.code, "NOT_FOUND");
console.log(`not found: ${known.error.detail}`);
console.log("the client did all it set out to do");
