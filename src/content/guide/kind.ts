/** A kind of message: what it means and how it is mended, as docs/su-co-thuong-gap.md tells it. */
export interface MessageKind {
  /** The anchor in the document. It is linked to from outside, so it stays. */
  id: string;
  title: string;
  /** Words of the messages of this kind; `…` stands for anything. */
  says: readonly string[];
  /** Why the portal minds, in Vietnamese. */
  meaning: string;
  /** What to do, one step each. */
  cures: readonly string[];
}
