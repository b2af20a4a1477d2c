/** What a rule is: it finds what no build refuses, and what a careful editor would mend all the same. */
import type { Root } from 'mdast';
import type { Content } from '../../content/read-content.ts';
import type { Finding, RuleFinding } from '../finding.ts';

/** The text of one file, as rules look at it. */
export interface RuleText {
  /** Below the content folder. */
  file: string;
  /** Its checked front matter. */
  data: Readonly<Record<string, unknown>>;
  /** Its Markdown in NFC. */
  body: string;
  /** The tree of its Markdown; lines count as in the file. */
  tree: Root;
  /** The line on which a field stands. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** All of a portal. */
export interface RulePortal {
  /** Absolute. */
  folder: string;
  content: Content;
  now: Date;
}

export interface Rule {
  /** By which portal.yaml switches it off. */
  name: string;
  /** What it looks for, in Vietnamese, for --help and the guide. */
  about: string;
  /** What is wrong in one text. Its answer is kept as long as the file is the same, so it may depend on nothing else. */
  inText?: (text: RuleText) => RuleFinding[];
  /** What is wrong between files. */
  inPortal?: (portal: RulePortal) => Promise<Finding[]>;
}
