/** What citizens are told of their data, what docs/counts.md and docs/counter.md tell hosts, and what the code does: the same facts. */
import { expect, test } from 'vitest';
import { MAX_OPEN_DAYS } from '../../src/counts/ledger/count-views.ts';
import { FEEDBACK_DAYS } from '../../src/domain/counting/feedback-rules.ts';
import {
  KEY_OVERLAP_MS,
  MIN_VISIBLE_S,
  RECENT_DAYS,
  VIEW_INTERVAL_MS,
} from '../../src/domain/counting/view-rules.ts';
import { privacyWords as words } from '../../src/strings/privacy.ts';
import { read } from '../support/documents.ts';

const MINUTE = 60 * 1000;
const counts = read('docs/counts.md').replace(/\s+/g, ' ');
const counter = read('docs/counter.md').replace(/\s+/g, ' ');
const interval = VIEW_INTERVAL_MS / MINUTE;

test('citizens and hosts are told the same of how long a reader counts once', () => {
  expect(words.accessLog(interval)).toContain('Trong 30 phút, mỗi người chỉ được đếm một lần');
  expect(words.kept(interval, interval)).toContain('được giữ 30 phút');
  expect(counts).toContain('It counts once an article in 30 minutes.');
  expect(counter).toContain('counts once per reader and article in 30 minutes');
  expect(KEY_OVERLAP_MS / MINUTE).toBe(30);
  expect(counter).toContain('until half an hour after its day');
});

test('citizens and hosts are told that a log with addresses is kept for a night, and that no address is in the counts', () => {
  expect(words.accessLog(interval)).toMatch(/địa chỉ IP.*có đủ địa chỉ, ít nhất qua một đêm/);
  expect(counts).toContain('A log with IPs has to stay on the host for a night.');
  expect(words.accessLog(interval)).toContain('do đơn vị quản lý máy chủ quy định');
  expect(counts).toContain('How long the host keeps them beyond that is its decision.');
  expect(words.accessLogCounts(RECENT_DAYS)).toContain('chỉ có số tổng');
  expect(counts).toContain('are sums by article, day and month');
  expect(counts).toContain('are IPs, agents, names, and who has read two articles');
});

test('citizens and hosts are told of the same traces and days', () => {
  const told = words.accessLogCounts(RECENT_DAYS);
  expect(told).toContain('từng ngày trong 30 ngày gần nhất');
  expect(counts).toContain('the last 30 days in Hanoi');
  expect(MAX_OPEN_DAYS).toBe(7);
  expect(told).toContain('trong bảy ngày, là dấu của một số dòng nhật ký');
  expect(counts).toContain('for seven days, eight characters for each request at');
  expect(told).toContain('mã băm ngẫu nhiên chỉ có trong lúc lệnh đếm chạy');
  expect(counts).toContain('a hash with a random seed that ends with the run');
  // The mark of a line leaves one in 256: it cannot be said to tell nothing.
  expect(told).toContain('không đủ để biết ai đã đọc');
  expect(counts).toContain('one in 256 of everybody else');
});

test('citizens and hosts are told the same of the counting service', () => {
  expect(words.view(MIN_VISIBLE_S)).toContain('tổng cộng 5 giây');
  expect(counts).toContain('a page that was in view for 5 seconds');
  expect(words.view(MIN_VISIBLE_S)).toContain('Global Privacy Control');
  expect(counts).toContain('no (Global Privacy Control)');
  expect(words.feedback('Gửi', FEEDBACK_DAYS)).toContain('được giữ 90 ngày rồi xóa');
  expect(counter).toContain('they are dropped after 90 days');
});
