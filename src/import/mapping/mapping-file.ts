/** import.yaml: proposed by the first run, edited by a person, added to by later runs. */
import { readFile } from 'node:fs/promises';
import { isMap, parseDocument, type Document } from 'yaml';
import { CommandError } from '../../cli/run-command.ts';
import { replaceFile } from '../../cli/replace-file.ts';
import { parseYaml } from '../../content/front-matter.ts';
import { explainIssues } from '../../content/explain-schema-issues.ts';
import { describeProblems } from '../../content/problems.ts';
import { mapping, type Mapping } from './schema.ts';

const PROPOSAL = `# Cách chuyển bài từ cổng cũ. Lần chạy đầu đề xuất tệp này; hãy sửa rồi chạy lại lệnh.
# Chạy với --dry-run trước để xem chuyên mục và tác giả sẽ được chuyển ra sao.

# Tên miền của cổng cũ: liên kết tới đó trở thành liên kết trong cổng mới, ví dụ [quancu.gov.vn, www.quancu.gov.vn].
hosts: []
# Chuyên mục cũ: tên tệp trong content/categories (bỏ .md). Ghi false thì không chuyển bài của chuyên mục ấy.
categories: {}
# Chuyên mục của bài không có chuyên mục.
defaultCategory: tin-tuc
# Tác giả cũ: tên mới. Ghi "" thì không ghi tác giả.
authors: {}
# Sapo: own là của cổng cũ; first-paragraph là đoạn đầu của bài.
lead: own
# Các đoạn chữ bỏ khỏi mọi bài, ví dụ ["Bản quyền thuộc về …"].
drop: []
# Chuyển cả cổng thành kho lưu trữ: bỏ dấu # hai dòng dưới, lệnh sẽ ghi vào content/portal.yaml.
# archivedAt: 2025-07-01
# successors: [{ name: Phường Sen Hạ, url: https://senha.example/ }]
`;

/** The mapping, and what this run adds to it. */
export interface MappingFile {
  mapping: Mapping;
  isNew: boolean;
  /** Names that the source has and the file has not, with what is proposed. */
  addCategory(name: string, slug: string): void;
  addAuthor(name: string): void;
  addHost(host: string): void;
  save(): Promise<void>;
}

/** Reads import.yaml; a run without one begins with a proposal. */
export async function openMapping(file: string): Promise<MappingFile> {
  const written = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new CommandError(`Không đọc được ${file}. Hãy kiểm tra quyền đọc tệp.`);
  });
  const text = written ?? PROPOSAL;
  const parsed = parseYaml(text);
  const result = mapping.safeParse(parsed.data ?? {});
  const problems = [
    ...parsed.faults.map((fault) => ({ ...fault, file: 'import.yaml' })),
    ...(result.success ? [] : explainIssues(result.error, mapping, 'import.yaml', parsed.lineOf)),
  ].filter(({ severity }) => severity === 'error');
  if (!result.success || problems.length > 0) {
    throw new CommandError(`Tệp import.yaml có chỗ phải sửa:\n\n${describeProblems(problems)}\n`);
  }
  const document = parseDocument(text);
  let isChanged = written === undefined;
  const add = (field: 'categories' | 'authors', name: string, value: string) => {
    if (Object.hasOwn(result.data[field], name)) return;
    result.data[field][name] = value;
    setIn(document, field, name, value);
    isChanged = true;
  };
  return {
    mapping: result.data,
    isNew: written === undefined,
    addCategory: (name, slug) => add('categories', name, slug),
    addAuthor: (name) => add('authors', name, name),
    addHost: (host) => {
      if (result.data.hosts.includes(host)) return;
      result.data.hosts.push(host);
      document.set('hosts', document.createNode(result.data.hosts));
      isChanged = true;
    },
    save: async () => {
      if (isChanged) await replaceFile(file, document.toString({ lineWidth: 0 }));
      isChanged = false;
    },
  };
}

function setIn(document: Document, field: string, name: string, value: string): void {
  const map = document.get(field);
  if (isMap(map)) map.flow = false;
  document.setIn([field, name], value);
}
