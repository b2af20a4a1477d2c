/** `npm run counter`: the counting service, its backups, and restoring them. */
import { CommandError, resolveFromCwd, runCommand } from '../cli/run-command.ts';
import { followManifest } from './article-manifest.ts';
import { onParentExit } from './on-parent-exit.ts';
import { readSecret } from './readers/secret.ts';
import { startServer } from './server.ts';
import { createService } from './service.ts';
import { readSettings, type Settings } from './settings.ts';
import { writeFeedback } from './store/feedback-file.ts';
import { describeInvalid, readBackup, readDump, writeBackup } from './store/backup.ts';
import { openErrorMessage } from './store/open-error.ts';
import { openForDump, openStore } from './store/open-store.ts';
import type { Dump } from './store/store.ts';

const help = `npm run counter – dịch vụ đếm lượt xem và đánh giá

  npm run counter                       chạy dịch vụ, đến khi nhận SIGTERM hoặc Ctrl+C
  npm run counter -- backup <tệp>       sao lưu mọi số liệu vào một tệp JSON, cả khi dịch vụ đang chạy
  npm run counter -- restore <tệp>      thay mọi số liệu bằng bản sao lưu; số liệu cũ được sao lưu bên cạnh tệp ấy
  npm run counter -- feedback <tệp>     ghi góp ý và báo lỗi của người đọc ra tệp .csv (bảng tính) hoặc .json

Chạy cạnh cổng đã dựng thì không cần cấu hình. Các biến môi trường COUNTER_…: xem docs/counter.md.`;

await runCommand({ help, options: {}, takesWords: true }, async (_, [command, name, ...more]) => {
  rejectExtraWord(more);
  const settings = readSettings(process.env);
  const file = name && resolveFromCwd(name);
  if (command === undefined) await serve(settings);
  else if (command === 'backup' && file) await backUp(file, settings);
  else if (command === 'restore' && file) await restore(file, settings);
  else if (command === 'feedback' && file) await exportFeedback(file, settings);
  else
    throw new CommandError(
      'Lệnh là: backup <tệp>, restore <tệp> hoặc feedback <tệp>; không ghi gì để chạy dịch vụ.',
    );
});

function rejectExtraWord([word]: readonly string[]): void {
  if (word === undefined) return;
  throw new CommandError(
    `Thừa “${word}” trong lệnh. Tên tệp có dấu cách thì đặt trong ngoặc kép: "sao luu.json". Thêm --help để xem cách dùng.`,
  );
}

async function serve(settings: Settings): Promise<void> {
  const manifest = await followManifest(settings.manifest);
  const secret = settings.secret ?? (await readSecretIn(settings.runtime));
  const store = await open(settings, openStore);
  const service = createService({ ...settings, manifest, store, secret, now: Date.now });
  const server = await startServer(service, settings).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(listenErrorMessage(settings, error));
  });
  const { promise: stopRequested, resolve: stop } = Promise.withResolvers<void>();
  process.once('SIGTERM', () => stop());
  process.once('SIGINT', () => stop());
  onParentExit(stop);
  console.log(
    `Dịch vụ đếm đang chạy tại ${server.url}, nhận ${manifest.current.articles.size} bài của ${manifest.current.origin}.`,
  );
  await stopRequested;
  await server.drain();
  await store.close();
  process.exit();
}

async function backUp(file: string, settings: Settings): Promise<void> {
  const store = await open(settings, openForDump);
  const dump = store && (await readDump(store));
  await store?.close();
  if (!dump) {
    throw new CommandError(
      `Kho ${settings.dsn} chưa có số liệu nào để sao lưu. Hãy kiểm tra COUNTER_STORE có đúng là kho của dịch vụ đang chạy không.`,
    );
  }
  const reason = describeInvalid(dump);
  if (reason) {
    throw new CommandError(
      `Chưa sao lưu vào ${file}: trong kho ${settings.dsn}, ${reason}, nên bản sao lưu ấy sẽ không phục hồi được. Hãy phục hồi bản sao lưu lành gần nhất: npm run counter -- restore <tệp>.`,
    );
  }
  await writeBackup(file, dump);
  console.log(`Đã sao lưu vào ${file}: ${summary(dump)}.`);
}

async function restore(file: string, settings: Settings): Promise<void> {
  const backup = await readBackup(file);
  const store = await open(settings, openStore);
  const previousFile = `${file}.truoc-${new Date().toISOString().replaceAll(':', '-')}.json`;
  const previous = await readDump(store);
  if (previous) await writeBackup(previousFile, previous);
  await store.restore(backup);
  await store.close();
  console.log(`Đã phục hồi từ ${file}: ${summary(backup)}.`);
  if (!previous) return;
  console.log(`Số liệu trước đó nằm ở ${previousFile}.`);
  const reason = describeInvalid(previous);
  if (reason) console.log(`Tệp ấy chỉ để xem lại, không phục hồi được: ${reason}.`);
}

async function exportFeedback(file: string, settings: Settings): Promise<void> {
  const store = await open(settings, openForDump);
  const messages =
    (await store?.allFeedback().catch((error: Error) => {
      throw new CommandError(
        `Không đọc được góp ý trong kho ${settings.dsn} (${error.message}). Hãy kiểm tra COUNTER_STORE, và Redis có đang chạy không nếu số liệu nằm ở đó.`,
      );
    })) ?? [];
  await store?.close();
  if (messages.length === 0) {
    console.log(`Kho ${settings.dsn} chưa có góp ý nào, nên không ghi tệp.`);
    return;
  }
  await writeFeedback(file, messages);
  console.log(`Đã ghi ${messages.length} góp ý vào ${file}.`);
}

function readSecretIn(folder: string): Promise<string> {
  return readSecret(folder).catch((error: Error) => {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      `Không dùng được thư mục ${folder} để giữ khóa bí mật (${error.message}). Hãy đặt COUNTER_RUNTIME là một thư mục mà người dùng chạy dịch vụ ghi được.`,
    );
  });
}

function listenErrorMessage(
  { host, port }: Settings,
  { code, message }: NodeJS.ErrnoException,
): string {
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    return `Không mở được cổng mạng ${port} (${message}). Hãy dừng chương trình đang dùng cổng ấy, hoặc đặt COUNTER_PORT là một số khác, từ 1024 trở lên.`;
  }
  return `Không mở được địa chỉ ${host} (${message}). Hãy đặt COUNTER_HOST là một địa chỉ của chính máy này: 127.0.0.1, hoặc 0.0.0.0 để máy khác cũng gọi được.`;
}

function open<Opened>({ dsn }: Settings, openDsn: (dsn: string) => Promise<Opened>) {
  return openDsn(dsn).catch((error: Error) => {
    throw new CommandError(openErrorMessage(dsn, error));
  });
}

function summary({ articles, site }: Dump): string {
  const views = Object.values(site).reduce((sum, number) => sum + number, 0);
  return `${Object.keys(articles).length} bài, ${views} lượt xem`;
}
