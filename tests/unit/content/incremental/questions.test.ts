import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../../src/content/incremental/fingerprint.ts';
import {
  answerAgain,
  answerQuestions,
  asked,
  isRecording,
  noteAnswer,
  recorded,
  recordQuestions,
  unrecorded,
} from '../../../../src/content/incremental/questions.ts';

test('a page is told what it asked and was answered, once each, in order', async () => {
  const double = asked('double', async (number: number) => number * 2);
  const { result, answered } = await recordQuestions(async () => {
    await sleep(1);
    return (await double(2)) + (await double(3)) + (await double(2));
  });
  expect(result).toBe(14);
  expect(answered).toEqual([
    ['["double",2]', fingerprint(4)],
    ['["double",3]', fingerprint(6)],
  ]);
});

test('pages that are rendered at the same time do not hear the questions of one another', async () => {
  const wait = asked('wait', (ms: number) => sleep(ms, ms));
  const pages = await Promise.all(
    [[8, 1], [4, 2], [3]].map((times) =>
      recordQuestions(async () => {
        for (const ms of times) await wait(ms);
      }),
    ),
  );
  const questions = pages.map(({ answered }) => answered.map(([question]) => question));
  expect(questions).toEqual([
    ['["wait",8]', '["wait",1]'],
    ['["wait",4]', '["wait",2]'],
    ['["wait",3]'],
  ]);
});

test('what pages share is not recorded for the page that needed it first', async () => {
  const ask = asked('shared', async (name: string) => name);
  const { answered } = await recordQuestions(async () => {
    await unrecorded(async () => {
      expect(isRecording()).toBe(false);
      await sleep(1);
      await ask('inside');
    });
    await ask('outside');
  });
  expect(answered.map(([question]) => question)).toEqual(['["shared","outside"]']);
  expect(isRecording()).toBe(false);
});

test('of a recorded object, what is read and what is called is recorded, and nothing else', async () => {
  const subject = { title: 'Cổng', all: [1, 2, 3], of: (item: { file: string }) => item.file };
  const nameArgument = (argument: unknown) => (argument as { file: string }).file;
  const { answered } = await recordQuestions(async () => {
    const { title, of } = recorded('subject', subject, nameArgument);
    return title + of({ file: 'a.md' });
  });
  expect(answered).toEqual([
    ['["subject","title"]', fingerprint('Cổng')],
    ['["subject","of","a.md"]', fingerprint('a.md')],
  ]);
});

test('a recorded question is answered again with what is true by then', async () => {
  let views = 1;
  const ask = asked('views', async () => views);
  const { answered } = await recordQuestions(ask);
  const [[question, answer]] = answered as [[string, string]];
  expect(await answerAgain(question)).toBe(answer);
  views = 2;
  expect(await answerAgain(question)).toBe(fingerprint(2));
});

test('a question that nobody answers any more, or that fails, has no answer', async () => {
  answerQuestions('fails', () => Promise.reject(new Error('gone')));
  expect(await answerAgain('["fails"]')).toBeUndefined();
  expect(await answerAgain('["nobody"]')).toBeUndefined();
});

test('a failure of an answer stops the page that waits for it', async () => {
  const ask = asked('broken', () => Promise.reject(new Error('hỏng')));
  await expect(recordQuestions(ask)).rejects.toThrow('hỏng');
});

test('outside of a page nothing is recorded', () => {
  expect(() => noteAnswer('nothing', [], '')).not.toThrow();
});
