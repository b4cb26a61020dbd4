/** A fetch whose answers are no longer than GitHub's own are: a server in its place may answer without end. */

/** A page of a hundred issues, each with the longest text there can be, has less. */
const MOST_BYTES = 8 * 1024 * 1024;

/** `inner` reaches GitHub, through a proxy where there is one. */
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
