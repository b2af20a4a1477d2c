/** `npm run counts -- pull`: what it says. */
import { CommandError } from '../../cli/run-command.ts';
import { readPortalAddress } from '../../content/portal-address.ts';
import { formatNumber } from '../../domain/numbers.ts';
import { CONTENT_DIR } from '../../settings.ts';
import { findDoubleCounting } from '../doctor/double-counting.ts';
import { describeGains } from '../report/describe-delta.ts';
import { SNAPSHOT } from '../../content/snapshot.ts';
import { addPull, askService, serviceName } from '../service/pull-service.ts';
import { formerNameOf } from '../service/same-service.ts';
import { readSnapshot, writeSnapshot } from '../snapshot/snapshot.ts';

/**
 * Pulls a service into the snapshot of the content folder; without an address, the one in portal.yaml. Throws a CommandError
 * when it cannot, and when the service seems to have been pulled under another address and `isNew` does not deny it.
 */
export async function runPull(
  address: string | undefined,
  { dryRun, isNew }: { dryRun: boolean; isNew: boolean },
): Promise<void> {
  const name = serviceName(address ?? (await counterOfPortal()));
  const snapshot = await readSnapshot(CONTENT_DIR);
  if (snapshot.counts.sources[name]?.kind === 'logs') {
    throw new CommandError(`“${name}” đang là tên của một nhật ký trong ${SNAPSHOT}.`);
  }
  const totals = await askService(name);
  const former = isNew ? undefined : formerNameOf(snapshot.counts, name, totals);
  if (former) {
    throw new CommandError(
      `Chưa ghi gì: ${name} có vẻ chính là dịch vụ đếm đã lấy số liệu dưới địa chỉ ${former}; lấy nữa thì mỗi lượt xem thành hai. Hãy lấy từ ${former} như trước; nếu dịch vụ đã đổi địa chỉ thì đổi khóa “${former}” trong mục sources của ${SNAPSHOT} thành “${name}” rồi chạy lại; nếu đúng là một dịch vụ khác thì thêm --new.`,
    );
  }
  const { counts, gained, fallen } = addPull(snapshot.counts, name, totals, new Date());

  console.log(describeGains(gained));
  if (fallen.length > 0) {
    console.error(
      `Cảnh báo: dịch vụ đếm có ít số liệu hơn lần trước ở ${formatNumber(fallen.length)} bài (ví dụ ${fallen[0]}): dịch vụ đã được xóa số liệu hoặc phục hồi từ bản cũ. Số đã có được giữ nguyên; các lần sau cộng thêm từ số hiện nay.`,
    );
  }
  for (const { message } of findDoubleCounting(counts)) console.error(`Cảnh báo: ${message}`);
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
