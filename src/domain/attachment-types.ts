/** Which files may be offered for download, by their extensions without the dot. */

/** Documents that are read, looked at or unpacked: PDF, office documents without macros, text, pictures, archives. */
export const ATTACHMENT_TYPES: readonly string[] = [
  ...['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pps', 'ppsx'],
  ...['odt', 'ods', 'odp', 'odg', 'rtf', 'txt', 'csv', 'epub'],
  ...['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'tif', 'tiff'],
  ...['zip', 'rar', '7z', 'tar', 'gz'],
];

/** What a browser opens as a page of the portal, with all its rights, or a server runs. */
const RUN_BY_BROWSER =
  /^(?:[dpsx]?html?|xht|htc|mht|mhtml|shtm|stm|svgz?|xml|xslt?|xsd|rss|atom|rdf|mathml|mml|[cm]?jsx?|wasm|css|swf|php\d?|phps|phar|aspx?|jspx?|cgi|p[ly]|rb|md|markdown|mdx|webmanifest|htaccess|manifest|appcache)$/;

/** What the reader's computer runs when it is opened: programs, scripts, links, documents with macros. */
const RUN_BY_SYSTEM =
  /^(?:exe|msi|msix|msp|com|scr|pif|bat|cmd|ps1|psm1|vb[es]?|vbscript|js[e]|ws[cfh]?|hta|cpl|dll|sys|reg|inf|lnk|url|scf|jar|jnlp|class|apk|ipa|app|dmg|pkg|deb|rpm|appimage|sh|bash|command|desktop|iso|img|vhdx?|chm|hlp|msc|gadget|application|settingcontent-ms|(?:do[ct]|xl[st]|pp[st]|pot|xla|ppa)m|xlsb|xll|xlam|ppam|sldm|one|accd[be]|md[be])$/;

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
