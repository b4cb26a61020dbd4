/** A fetch that limits the length of responses: a server posing as GitHub might send one without end. */

/** More than a page of a hundred issues with the longest texts that GitHub allows. */
const MOST_BYTES = 8 * 1024 * 1024;

/** `inner` reaches GitHub, if necessary through a proxy. */
export function boundedFetch(inner: typeof fetch, most = MOST_BYTES): typeof fetch {
  return async (...asked) => {
    const response = await inner(...asked);
    if (response.body === null) return response;
    let bytes = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, controller) => {
        bytes += piece.byteLength;
        if (bytes > most) controller.error(new Error(`the answer is longer than ${most} bytes`));
        else controller.enqueue(piece);
      },
    });
    return new Response(response.body.pipeThrough(counted), response);
  };
}
