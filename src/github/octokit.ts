/** Loads @actions/github without letting it read the event file, which we do not need there. */

type Package = typeof import('@actions/github');

/**
 * On loading, the package reads the complete file at GITHUB_EVENT_PATH, even if that is an endless device or a pipe
 * without a writer. It throws if the file is not JSON, and logs the path if there is no file. So the variable is
 * empty meanwhile.
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
