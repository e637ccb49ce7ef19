import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { components, paths } from "./contract.js";

export type Consultation = components["schemas"]["Consultation"];
export type Correction = components["schemas"]["ConsultationPatch"];
export type Problem = components["schemas"]["Problem"];
export type Guidance = Client<paths>;

/** A refusal, with the problem document that explains it. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
  }
}

/** The API at this address, for the caller with this token. */
export function guidance(api: string, token: string): Guidance {
  const authorization: Middleware = {
    onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${token}`);
      return request;
    },
  };
  const client = createClient<paths>({ baseUrl: api });
  client.use(authorization);
  return client;
}

/** A token for a user of dev mode, from the endpoint that the home document names. */
export async function logIn(api: string, user: string, password: string): Promise<string> {
  const { data: home, error } = await createClient<paths>({ baseUrl: api }).GET("/");
  if (!home) {
    throw new Refused(error);
  }
  const endpoint = home.links["tokenEndpoint"];
  if (!endpoint) {
    throw new Error("The home document names no token endpoint; set TOKEN");
  }
  const answer = await fetch(endpoint, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "password",
      client_id: "quarkus-app",
      client_secret: "secret",
      username: user,
      password,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!answer.ok || !token) {
    throw new Error(`No token for ${user}: ${answer.status}`);
  }
  return token;
}

/** Every consultation that the filters let through, page by page. */
export async function* consultations(
  client: Guidance,
  query: NonNullable<paths["/consultations"]["get"]["parameters"]["query"]>,
): AsyncGenerator<Consultation[]> {
  let cursor: string | undefined;
  do {
    const { data: page, error } = await client.GET("/consultations", {
      params: { query: cursor === undefined ? query : { ...query, cursor } },
    });
    if (!page) {
      throw new Refused(error);
    }
    yield page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}

/**
 * Corrects a consultation that someone else may correct at the same time: on 412 reads it again and tries with the new
 * ETag. The first ETag may come from an earlier reading.
 */
export async function correct(
  client: Guidance,
  id: string,
  correction: (current: Consultation) => Correction,
  seen?: { consultation: Consultation; etag: string },
): Promise<{ consultation: Consultation; etag: string; attempts: number }> {
  for (let attempts = 1; ; attempts++) {
    const { consultation: current, etag } = seen ?? (await read(client, id));
    const { data, error, response } = await client.PATCH("/consultations/{id}", {
      params: { path: { id }, header: { "If-Match": etag } },
      body: correction(current),
      headers: { "Content-Type": "application/merge-patch+json" },
    });
    if (data) {
      return { consultation: data, etag: etagOf(response), attempts };
    }
    if (error.status !== 412 || attempts === 3) {
      throw new Refused(error);
    }
    seen = undefined;
  }
}

export async function read(client: Guidance, id: string): Promise<{ consultation: Consultation; etag: string }> {
  const { data, error, response } = await client.GET("/consultations/{id}", { params: { path: { id } } });
  if (!data) {
    throw new Refused(error as Problem);
  }
  return { consultation: data, etag: etagOf(response) };
}

export function etagOf(response: Response): string {
  const etag = response.headers.get("ETag");
  if (!etag) {
    throw new Error(`No ETag from ${response.url}`);
  }
  return etag;
}
