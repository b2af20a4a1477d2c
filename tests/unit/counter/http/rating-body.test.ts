import { expect, test } from 'vitest';
import { readRating } from '../../../../src/counter/http/rating-body.ts';

const FORM = 'application/x-www-form-urlencoded';

test.each([
  ['stars=4', FORM, { stars: 4, byForm: true }],
  ['x=1&stars=1', `${FORM}; charset=UTF-8`, { stars: 1, byForm: true }],
  ['{"stars":5}', 'application/json', { stars: 5, byForm: false }],
  ['{"stars":5}', undefined, { stars: 5, byForm: false }],
])('%s as %s is a rating', (body, type, rating) => {
  expect(readRating(body, type)).toEqual(rating);
});

test.each([
  ['stars=', FORM],
  ['stars=6', FORM],
  ['stars=1.5', FORM],
  ['stars=4', 'application/json'],
  ['{"stars":"4"}', 'application/json'],
  ['{"stars":0}', 'application/json'],
  ['null', 'application/json'],
])('%s as %s is not a rating', (body, type) => {
  expect(() => readRating(body, type)).toThrow('Hãy chọn từ 1 đến 5 sao');
});
