/** What the generated news is about: one subject for each category but the one that only gathers. */
import { city } from './city.ts';
import { culture } from './culture.ts';
import { economy } from './economy.ts';
import { education } from './education.ts';
import { health } from './health.ts';
import { law } from './law.ts';
import { leaders } from './leaders.ts';
import { notices } from './notices.ts';
import { party } from './party.ts';
import { reform } from './reform.ts';
import { security } from './security.ts';
import type { Subject } from './subject.ts';

export type { Subject } from './subject.ts';

export const SUBJECTS: readonly Subject[] = [
  leaders,
  party,
  economy,
  city,
  culture,
  education,
  health,
  reform,
  security,
  law,
  notices,
];
