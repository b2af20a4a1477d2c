/** Which files may be offered for download, by their extensions without the dot. */
import { AUDIO_TYPES, VIDEO_TYPES } from './media/media-types.ts';

/** Pictures that are published without their metadata. */
export const PICTURE_TYPES: readonly string[] = [
  ...['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'tif', 'tiff'],
];

/** Pictures of which the portal cannot take the place and the camera out. */
export const OTHER_PICTURE_TYPES: readonly string[] = [
  ...['heic', 'heif', 'bmp', 'dib', 'ico', 'cur', 'jpe', 'jfif', 'jif', 'jp2', 'j2k', 'jpx', 'jxl'],
  ...['apng', 'mpo', 'psd', 'psb', 'xcf', 'tga', 'pcx', 'exr', 'hdr', 'dng', 'cr2', 'cr3', 'crw'],
  ...['nef', 'nrw', 'arw', 'srf', 'sr2', 'raf', 'orf', 'rw2', 'pef', 'srw', 'raw', '3fr', 'kdc'],
];

/** Documents that are read, looked at or unpacked: PDF, office documents without macros, text, pictures, archives, sound, film. */
export const ATTACHMENT_TYPES: readonly string[] = [
  ...['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pps', 'ppsx'],
  ...['odt', 'ods', 'odp', 'odg', 'rtf', 'txt', 'csv', 'epub'],
  ...PICTURE_TYPES,
  ...['zip', 'rar', '7z', 'tar', 'gz'],
  ...AUDIO_TYPES,
  ...VIDEO_TYPES,
];

/** What a browser opens as a page of the portal, with all its rights, or a server runs. */
const RUN_BY_BROWSER = anyOf(
  String.raw`[cdjprsvx]?html?\d*|s?html?x|xht|htc|htr|htt|htx|mht|mhtml?|shtm|stm|eml|emlx|nws|svgz?|xml|xslt?|xsd|xbl|xul|vml`,
  String.raw`rss|atom|rdf|mathml|mml|[cm]?jsx?|wasm|css|swf|xap|xaml|xbap|pdfxml|webmanifest|manifest|appcache`,
  String.raw`ph(?:p\w*|t|ar|tm)|inc|as[ap]x?|as[chm]x|axd|asis|cer|cdx|cshtml|vbhtml|idc|idq|svc|soap|rem`,
  String.raw`jsp\w*|jhtm|jspx?|jsw|jsv|do|action|cf[cm]l?|f?cgi|p[ly]\w?|rb|lua|tcl|var|htaccess|htpasswd|md|markdown|mdx`,
);

/** What the reader's computer runs when it is opened: programs, scripts, links, documents with macros. */
const RUN_BY_SYSTEM = anyOf(
  String.raw`exe|msi|msix|ms[ptu]|com|scr|pif|bat|cmd|ps[12]?|eps|psm1|psd1|ps[12]xml|psc[12]|prn|vb[es]?|vbscript|js[e]|ws[cfh]?|hta|cpl|dll|sys`,
  String.raw`reg|inf|ins|isp|lnk|url|website|webloc|scf|sct|sh[bs]|xnk|theme|jar|jnlp|class|apk|ipa|app|dmg|pkg|deb|rpm|appimage|run`,
  String.raw`(?:[ckz]|ba)?sh|fish|bash|command|desktop|iso|img|vhdx?|chm|hlp|hpj|its|msc|gadget|application|settingcontent-ms`,
  String.raw`(?:do[ct]|xl[st]|pp[st]|pot|xla|ppa)m|xlsb|xl[lam]|xlam|ppam|ppa|wll|sldm|slk|[dior]qy|one|accd[abe]|ad[ep]|md[abe]`,
);

function anyOf(...kinds: readonly string[]): RegExp {
  return new RegExp(`^(?:${kinds.join('|')})$`);
}

/** Whether a file could run something, so that no portal may offer it; `browser`: in the name of the portal. */
export function runsIn(extension: string): 'browser' | 'system' | undefined {
  const name = extension.toLowerCase();
  if (RUN_BY_BROWSER.test(name)) return 'browser';
  return RUN_BY_SYSTEM.test(name) ? 'system' : undefined;
}

/** The extension of a file name, without the dot, in small letters. */
export function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
