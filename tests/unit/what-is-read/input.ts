/** What a construct is answered with; docs/decisions/0012-what-is-read-the-editors-way.md says what the words mean. */
export type Answer = 'read' | 'warning' | 'error';

/** One input of a construct, and its answer; of what is read, also what it is read as. */
export type Input = readonly [answer: Answer, source: string, readAs?: string];

/** Inputs by the construct, which is the first cell of a row of docs/decisions/what-is-read.md. */
export type Inputs = Readonly<Record<string, readonly Input[]>>;
