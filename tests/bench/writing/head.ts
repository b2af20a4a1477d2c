/** What is known of an article before it is written: enough for other articles to link to it. */
import { slugify } from '../../../src/domain/vietnamese/slug.ts';
import { drawFacts, fill, type Facts } from './fill.ts';
import { createRandom, seedOf, type Random } from './random.ts';
import { STORIES, type Story } from './stories.ts';
import { SUBJECTS, type Subject } from './subjects/index.ts';

export interface Head {
  /** `2023/ten-bai-17` */
  id: string;
  slug: string;
  title: string;
  subject: Subject;
  story: Story;
  facts: Facts;
  /** Chance that goes on after the head, for the rest of the article. */
  random: Random;
}

const FIRST_DAY = Date.UTC(2011, 0, 1);
const DAY = 24 * 60 * 60 * 1000;
/** Fifteen years, leap days included. */
const DAYS = 15 * 365 + 4;
/** The moment at which the portal is built: all articles are out, and every run is about the same day. */
export const DAY_AFTER = new Date(FIRST_DAY + DAYS * DAY);

/** Room for the number that keeps addresses apart. */
const MAX_SLUG_CHARS = 72;

/** The head of the article with a number, from 0; it depends on nothing but the seed and the number. */
export function headOf(seed: number, index: number): Head {
  const random = createRandom(seedOf(seed, index));
  const facts = drawFacts(new Date(FIRST_DAY + random.int(0, DAYS - 1) * DAY), random);
  const subject = random.pick(SUBJECTS);
  const stories = STORIES.filter(({ category }) => category === subject.category);
  const story = random.pick(stories.length > 0 ? stories : STORIES);
  const title = fill(random.pick([...subject.titles, ...story.titles]), facts, random);
  const slug = `${cutSlug(slugify(title))}-${index}`;
  return {
    id: `${facts.day.getUTCFullYear()}/${slug}`,
    slug,
    title,
    subject,
    story,
    facts,
    random,
  };
}

function cutSlug(slug: string): string {
  return slug.length <= MAX_SLUG_CHARS
    ? slug
    : slug.slice(0, slug.lastIndexOf('-', MAX_SLUG_CHARS));
}
