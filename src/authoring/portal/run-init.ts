/** `npm run init`: the content folder of a new portal. Nothing that is there is written over. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { askUntil, type Ask } from '../../cli/ask.ts';
import { CommandError, UsageError } from '../../cli/run-command.ts';
import { parseYaml } from '../../content/front-matter.ts';
import { TO_COMPLETE } from '../../domain/to-complete.ts';
import { CONTENT_DIR, NOW, ROOT } from '../../environment.ts';
import { PALETTES } from '../../schemas/brand-hue.ts';
import { portal as schema } from '../../schemas/portal.ts';
import {
  categoryOf,
  hueOf,
  joinTitles,
  listed,
  RED,
  soundEmail,
  soundUnit,
  soundUrl,
} from './answers.ts';
import { PROPOSED, USUAL } from './categories.ts';
import { composePortal, type NewPortal } from './compose.ts';
import { inSentence } from './in-sentence.ts';

/** What was written on the command line. */
export interface InitOptions {
  unit?: string | undefined;
  publisher?: string | undefined;
  parent?: string | undefined;
  url?: string | undefined;
  responsible?: string | undefined;
  address?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  ward: readonly string[];
  category: readonly string[];
  color?: string | undefined;
  /** Absolute. */
  into: string;
  demo: 'keep' | 'remove' | undefined;
}

/** Asks for what is missing, writes the folder, and says what comes next. */
export async function runInit(options: InitOptions, ask: Ask | undefined): Promise<void> {
  const { into } = options;
  const demo = await placeFor(into, options.demo, ask);
  const portal = await complete(options, ask);
  assertSound(portal);
  const next = `${into}.moi`;
  await assertFree(next);
  try {
    for (const [file, text] of composePortal(portal)) {
      const target = path.join(next, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text, { flag: 'wx' });
    }
    if (demo) await moveDemonstration(into, demo);
    await rename(next, into);
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw error;
  }
  const shown = path.relative(ROOT, into) || into;
  console.log(`Đã tạo cổng của ${inSentence(portal.unit)} trong ${shown}/.`);
  if (demo === 'keep') console.log(`Nội dung trình diễn nằm ở ${shown}-trinh-dien/.`);
  if (into !== CONTENT_DIR) {
    console.log(
      `Các lệnh vẫn đọc ${path.relative(ROOT, CONTENT_DIR)}/. Để chúng đọc thư mục mới, trước hết gõ: export CONTENT_DIR="${into}" (Windows: set CONTENT_DIR=${into}).`,
    );
  }
  console.log(
    [
      'Việc tiếp theo:',
      `  1. Xem lại ${shown}/portal.yaml, và viết nốt những chỗ ghi “${TO_COMPLETE}” trong ${shown}/pages/.`,
      '  2. npm start: dựng và xem cổng.',
      '  3. npm run new -- "Tiêu đề": viết bài đầu tiên.',
    ].join('\n'),
  );
}

/** What becomes of the demonstration in the way; undefined when there is none. Throws when anything else is there. */
async function placeFor(
  into: string,
  wanted: InitOptions['demo'],
  ask: Ask | undefined,
): Promise<InitOptions['demo']> {
  const entries = await readdir(into).catch(() => []);
  if (entries.length === 0) return undefined;
  if (!(await isDemonstration(into))) {
    throw new CommandError(
      `${into} đã có nội dung, nên lệnh không ghi gì vào đó. Hãy thêm --into ten-thu-muc-khac.`,
    );
  }
  if (wanted === 'keep') await assertFree(`${into}-trinh-dien`);
  if (wanted) return wanted;
  const answer = await ask?.('Nội dung trình diễn: giữ (đổi tên thư mục) hay xóa? giữ/xóa', 'giữ');
  if (answer === undefined) {
    throw new UsageError(
      `${into} đang là nội dung trình diễn. Hãy thêm --demo keep (đổi tên thư mục) hoặc --demo remove (xóa).`,
    );
  }
  if (/^x/i.test(answer)) return 'remove';
  await assertFree(`${into}-trinh-dien`);
  return 'keep';
}

/** A portal that says of itself that it is one. */
async function isDemonstration(folder: string): Promise<boolean> {
  const text = await readFile(path.join(folder, 'portal.yaml'), 'utf8').catch(() => '');
  return (Object(parseYaml(text).data) as { demo?: unknown }).demo === true;
}

async function assertFree(folder: string): Promise<void> {
  if ((await readdir(folder).catch(() => undefined)) === undefined) return;
  throw new CommandError(`Đã có thư mục ${folder}. Hãy đổi tên hoặc chuyển nó đi, rồi chạy lại.`);
}

/** Makes room for the new folder: what is kept gets another name, what is not is removed. */
async function moveDemonstration(folder: string, demo: 'keep' | 'remove'): Promise<void> {
  const aside = `${folder}-trinh-dien`;
  if (demo === 'keep') return rename(folder, aside);
  await rm(folder, { recursive: true });
}

async function complete(options: InitOptions, ask: Ask | undefined): Promise<NewPortal> {
  const answer = async (
    value: string | undefined,
    question: string,
    fallback = '',
    check = (clean: string) => clean,
  ) => {
    const read = (text: string) => check(text.trim().normalize('NFC'));
    return value === undefined && ask
      ? askUntil(ask, [question, fallback], read)
      : read(value ?? fallback);
  };
  const unit = await answer(options.unit, 'Tên đơn vị, như Phường Sen Hạ', '', soundUnit);
  const where = 'Địa chỉ của cổng, như https://senha.example/';
  const url = await answer(options.url, where, '', soundUrl);
  const { host } = new URL(url);
  const asked = await answer(
    options.category.length > 0 ? options.category.join(',') : undefined,
    `Chuyên mục, cách nhau bằng dấu phẩy (có thể chọn: ${PROPOSED.map(({ id }) => id).join(', ')})`,
    USUAL.join(','),
    (text) => joinTitles(listed(text)).map(categoryOf).join(','),
  );
  const wards = await answer(
    options.ward.length > 0 ? options.ward.join(',') : undefined,
    'Phường, xã hay khu phố mà bài viết nhắc tới, cách nhau bằng dấu phẩy (bỏ trống cũng được)',
  );
  return {
    unit,
    publisher: await answer(
      options.publisher,
      'Cơ quan chủ quản',
      `Ủy ban nhân dân ${inSentence(unit)}`,
    ),
    parent: (await answer(options.parent, 'Đơn vị cấp trên (bỏ trống cũng được)')) || undefined,
    url,
    responsible: await answer(
      options.responsible,
      'Người chịu trách nhiệm (chức danh)',
      `Chủ tịch Ủy ban nhân dân ${inSentence(unit)}`,
    ),
    address: await answer(options.address, 'Địa chỉ trụ sở', `${TO_COMPLETE} địa chỉ trụ sở`),
    phone: await answer(options.phone, 'Điện thoại', TO_COMPLETE),
    email: await answer(
      options.email,
      'Thư điện tử',
      `vanthu@${host.replace(/:\d+$/, '')}`,
      soundEmail,
    ),
    wards: listed(wards),
    brand: hueOf(
      await answer(
        options.color,
        `Màu của đơn vị (${[RED, ...Object.keys(PALETTES)].join(', ')}, hay một góc từ 0 đến 359)`,
        RED,
        (text) => (hueOf(text), text),
      ),
    ),
    categories: listed(asked),
    now: new Date(Math.floor(NOW.getTime() / 60_000) * 60_000),
  };
}

/** What portal.yaml would be refused for is told in the words of the schema, before anything is written. */
function assertSound(portal: NewPortal): void {
  const text = composePortal(portal).get('portal.yaml') ?? '';
  const result = schema.safeParse(parseYaml(text).data);
  const [issue] = result.success ? [] : result.error.issues;
  if (issue) throw new UsageError(issue.message);
}
