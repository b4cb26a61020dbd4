/** Loads @actions/github, and keeps it from the event: nothing here needs it from there. */

type Package = typeof import('@actions/github');

/**
 * As it loads, the package reads the whole file that GITHUB_EVENT_PATH names, be it a device without end or a pipe that
 * nobody writes to; it throws where that is no JSON, and writes the path to the log where there is no file.
 */
export async function loadOctokit(env: NodeJS.ProcessEnv = process.env): Promise<Package> {
  const { GITHUB_EVENT_PATH: path } = env;
  if (path !== undefined) env.GITHUB_EVENT_PATH = '';
  try {
    return await import('@actions/github');
  } finally {
    if (path !== undefined) env.GITHUB_EVENT_PATH = path;
  }
}
