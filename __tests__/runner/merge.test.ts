import { describe, expect, it } from '@jest/globals';
import { Problems } from '../../src/config/problems.ts';
import { expectedNames } from '../../src/runner/merge.ts';

function names(matrix: string): readonly string[] | null {
  return expectedNames(matrix, new Problems());
}

describe('the gateways that are expected', () => {
  it('are those of the matrix, each once', () => {
    expect(names('{"include":[{"gateway":"a,b"},{"gateway":"b"},{"gateway":"c"}]}')).toEqual(['a', 'b', 'c']);
    expect(names(`{"include":[{"gateway":"${'x,'.repeat(50_000)}"}]}`)).toEqual(['x']);
  });

  it('are none where nothing is expected', () => {
    expect(names(' ')).toBeNull();
    const problems = new Problems();
    expect(expectedNames('{"include":[null]}', problems)).toBeNull();
    expect(problems.all).toHaveLength(1);
  });
});
