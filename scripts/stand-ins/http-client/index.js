/**
 * What the bundles hold in place of the HTTP client of @actions/core, which is there for OIDC tokens alone and brings
 * the whole of undici: 1 MB, 40 ms and 20 MB of memory for every run, used by none. @actions/github keeps the real one.
 */
const refuse = () => {
  throw new Error('This build asks for no OIDC token: see scripts/stand-ins/http-client');
};

export class HttpClient {
  constructor() {
    refuse();
  }
}

export class BearerCredentialHandler {
  constructor() {
    refuse();
  }
}
