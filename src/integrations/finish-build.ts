/** The part of Astro's build that is ours. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { collectProblems, describeProblems } from '../content/problems.ts';
import { normaliseBase } from '../domain/urls.ts';
