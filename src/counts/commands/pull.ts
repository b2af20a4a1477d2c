/** `npm run counts -- pull`: adds the totals of the counting service and reports. */
import { CommandError } from '../../cli/run-command.ts';
import { readSiteAndBase } from '../../content/site-and-base.ts';
import { formatNumber } from '../../domain/format-number.ts';
import { CONTENT_DIR } from '../../environment.ts';
import { findDoubleCounting } from '../doctor/double-counting.ts';
import { describeDelta } from '../report/describe-delta.ts';
import { SNAPSHOT } from '../../content/counts-file.ts';
import { addPull, fetchTotals, serviceName } from '../service/pull-service.ts';
import { previousNameOf } from '../service/same-service.ts';
import { readSnapshot, writeSnapshot } from '../snapshot/snapshot.ts';

/**
 * Pulls a service into the snapshot of the content folder. The default URL is that in portal.yaml. Throws a CommandError when
 * the service cannot be read, and when it was apparently pulled under another URL, unless `isNew` denies it.
 */
export async function runPull(
  url: string | undefined,
  { dryRun, isNew }: { dryRun: boolean; isNew: boolean },
): Promise<void> {
  const name = serviceName(url ?? (await readCounterUrl()));
  const snapshot = await readSnapshot(CONTENT_DIR);
  if (snapshot.counts.sources[name]?.kind === 'logs') {
    throw new CommandError(`“${name}” đang là tên của một nhật ký trong ${SNAPSHOT}.`);
  }
  const totals = await fetchTotals(name);
  const previousName = isNew ? undefined : previousNameOf(snapshot.counts, name, totals);
  if (previousName) {
    throw new CommandError(
      `Chưa ghi gì: ${name} có vẻ chính là dịch vụ đếm đã lấy số liệu dưới địa chỉ ${previousName}; lấy nữa thì mỗi lượt xem thành hai. Hãy lấy từ ${previousName} như trước; nếu dịch vụ đã đổi địa chỉ thì đổi khóa “${previousName}” trong mục sources của ${SNAPSHOT} thành “${name}” rồi chạy lại; nếu đúng là một dịch vụ khác thì thêm --new.`,
    );
  }
  const { counts, delta, decreased } = addPull(snapshot.counts, name, totals, new Date());

  console.log(describeDelta(delta));
  if (decreased.length > 0) {
    console.error(
      `Cảnh báo: dịch vụ đếm có ít số liệu hơn lần trước ở ${formatNumber(decreased.length)} bài (ví dụ ${decreased[0]}): dịch vụ đã được xóa số liệu hoặc phục hồi từ bản cũ. Số đã có được giữ nguyên; các lần sau cộng thêm từ số hiện nay.`,
    );
  }
  for (const { message } of findDoubleCounting(counts)) console.error(`Cảnh báo: ${message}`);
  if (dryRun) console.log('Chạy thử: chưa ghi gì.');
  else if (await writeSnapshot(CONTENT_DIR, snapshot, counts)) console.log(`Đã ghi ${SNAPSHOT}.`);
  else console.log(`${SNAPSHOT} đã đủ, không có gì để ghi.`);
}

async function readCounterUrl(): Promise<string> {
  const { counter } = await readSiteAndBase();
  if (counter) return counter;
  throw new CommandError(
    'Thiếu địa chỉ dịch vụ đếm. Hãy ghi vào lệnh, ví dụ npm run counts -- pull https://dem.example.vn, hoặc đặt counter trong portal.yaml.',
  );
}
