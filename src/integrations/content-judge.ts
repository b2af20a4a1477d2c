import type { AstroIntegration } from 'astro';
import { collectProblems, ContentError } from '../content/problems.ts';

/** Judges a build once all bodies have been rendered: any error stops it before anything is published. */
export function contentJudge(): AstroIntegration {
  const problems = collectProblems();
  return {
    name: 'tin-quan-content-judge',
    hooks: {
      'astro:build:done': () => {
        if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
      },
    },
  };
}
