/** `npm run counts -- pull`: what it says. */
import { CommandError } from '../commands/run-command.ts';
import { readPortalAddress } from '../content/portal-address.ts';
import { formatNumber } from '../domain/numbers.ts';
import { CONTENT_DIR } from '../settings.ts';
import { findDoubleCounting } from './double-counting.ts';
import { describeGains } from './gains.ts';
import { SNAPSHOT } from '../content/snapshot.ts';
import { addPull, askService, serviceName } from './pull-service.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

/** Pulls a service into the snapshot of the content folder; without an address, the one in portal.yaml. */
export async function runPull(
  address: string | undefined,
  { dryRun }: { dryRun: boolean },
): Promise<void> {
  const name = serviceName(address ?? (await counterOfPortal()));
  const snapshot = await readSnapshot(CONTENT_DIR);
  if (snapshot.counts.sources[name]?.kind === 'logs') {
    throw new CommandError(`“${name}” đang là tên của một nhật ký trong ${SNAPSHOT}.`);
  }
  const totals = await askService(name);
  const { counts, gained, fallen } = addPull(snapshot.counts, name, totals, new Date());

  console.log(describeGains(gained));
  if (fallen.length > 0) {
    console.log(
      `Cảnh báo: dịch vụ đếm có ít số liệu hơn lần trước ở ${formatNumber(fallen.length)} bài (ví dụ ${fallen[0]}): dịch vụ đã được xóa số liệu hoặc phục hồi từ bản cũ. Số đã có được giữ nguyên; các lần sau cộng thêm từ số hiện nay.`,
    );
  }
  for (const { message } of findDoubleCounting(counts)) console.log(`Cảnh báo: ${message}`);
  if (dryRun) console.log('Chạy thử: chưa ghi gì.');
  else if (await writeSnapshot(CONTENT_DIR, snapshot, counts)) console.log(`Đã ghi ${SNAPSHOT}.`);
  else console.log(`${SNAPSHOT} đã đủ, không có gì để ghi.`);
}

async function counterOfPortal(): Promise<string> {
  const { counter } = await readPortalAddress();
  if (counter) return counter;
  throw new CommandError(
    'Thiếu địa chỉ dịch vụ đếm. Hãy ghi vào lệnh, ví dụ npm run counts -- pull https://dem.example.vn, hoặc đặt counter trong portal.yaml.',
  );
}
