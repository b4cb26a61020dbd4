/**
 * What the bundles hold in place of the OIDC tokens of @actions/core, which bring the whole of undici: 1 MB, 40 ms and
 * 20 MB of memory for every run, used by none. @actions/github keeps the real HTTP client.
 */
export const OidcClient = {
  getIDToken() {
    throw new Error('This build asks for no OIDC token: see scripts/stand-ins');
  },
};
