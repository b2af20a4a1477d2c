/** `npm run conformance`: checks every page of the portal, and writes a report of WCAG and of the law. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, resolveFromCwd, runCommand } from '../cli/run-command.ts';

/** A package that is imported, and one of whose files is looked for. */
const NOT_INSTALLED = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'];

const help = `npm run conformance – kiểm tra mọi trang của cổng theo WCAG 2.2 (A, AA) và 18 yêu cầu của pháp luật

Dựng cổng, mở từng trang trong trình duyệt, rồi ghi báo cáo vào bao-cao-tiep-can/: bao-cao.html để đọc và in,
bao-cao.json (EARL) cho máy. Mỗi tiêu chí: đạt nhờ phép kiểm tra nào, không đạt ở đâu, hoặc phải có người xem và xem thế nào.

  --dist <thư mục>   kiểm tra một cổng đã dựng, không dựng lại
  --base <thư mục>   thư mục con mà cổng ấy được xuất bản, ví dụ /tin-tuc/
  --out <thư mục>    ghi báo cáo vào thư mục khác

Mã thoát: 0 không có lỗi, 1 có lỗi phải sửa, 2 gọi sai. Cần các gói phát triển: npm ci (không có --omit=dev).`;

const options = {
  dist: { type: 'string' },
  base: { type: 'string' },
  out: { type: 'string', default: 'bao-cao-tiep-can' },
} as const;

await runCommand({ help, options }, async ({ dist, base, out }) => {
  const portal = dist
    ? {
        folder: resolveFromCwd(dist),
        base: `/${(base ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'),
      }
    : await build();
  const { checkConformance, earlReport, hasFailed, htmlReport, summary } = await loadWing();
  let shown = 0;
  const report = await checkConformance(portal, new Date(), (done, all) => {
    if (done < all && done - shown < 10) return;
    shown = done;
    console.log(`  … đã kiểm tra ${done} trên ${all} trang`);
  });
  if (report.pages.length === 0) {
    throw new CommandError(
      `Không có trang nào trong ${portal.folder}. Hãy dựng cổng trước, hoặc ghi đúng thư mục sau --dist.`,
    );
  }
  const folder = resolveFromCwd(out);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'bao-cao.html'), htmlReport(report));
  await writeFile(
    path.join(folder, 'bao-cao.json'),
    `${JSON.stringify(earlReport(report), null, 1)}\n`,
  );
  console.log(`\n${summary(report)}\nBáo cáo: ${path.join(folder, 'bao-cao.html')}`);
  if (!hasFailed(report)) return;
  const failed = [...report.criteria, ...report.law].filter(({ outcome }) => outcome === 'failed');
  for (const { number, title, faults } of failed) {
    const [first] = faults;
    console.log(
      `  Không đạt ${number} ${title}: ${first?.page} – ${first?.message}${faults.length > 1 ? `, và ${faults.length - 1} chỗ nữa` : ''}`,
    );
  }
  for (const { page, message } of report.others) console.log(`  ${page} – ${message}`);
  throw new CommandError('Cổng còn lỗi phải sửa; xem báo cáo.');
});

async function build() {
  const { buildPortal } = await import('./build-portal.ts');
  await buildPortal({ fresh: false });
  const { OUT_DIR } = await import('../environment.ts');
  const { readSiteAndBase } = await import('../content/site-and-base.ts');
  return { folder: OUT_DIR, base: (await readSiteAndBase()).base };
}

/** The packages of the checks are for development, so a host that only builds may lack them. */
async function loadWing() {
  try {
    return await import('../conformance/index.ts');
  } catch (error) {
    if (!NOT_INSTALLED.includes(String((error as NodeJS.ErrnoException).code))) throw error;
    throw new CommandError(
      'Thiếu trình duyệt và các gói kiểm tra. Hãy cài đủ gói bằng “npm ci” (không có --omit=dev), rồi chạy lại.',
    );
  }
}
