/** Starts a web server under the configuration that docs/hosts has for it, and asks it as a browser would. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import {
  webServerProgram,
  type WebServerName,
  type WebServerProgram,
} from './web-server-programs.ts';

/** As the files in docs/hosts name the portal and its folder. */
const HOST = 'bensen.example';
const PORTAL = '/srv/portal/current';

interface Server {
  /** Below docs/hosts. */
  file: string;
  /** Puts the port of the test in the place of that of the web. */
  withPort(text: string, port: number): string;
  /** What the server of a distribution has around the file; the file itself is `portal`. */
  around(portal: string, program: WebServerProgram, folder: string): string;
  start(configuration: string, program: WebServerProgram, folder: string): string[];
}

const APACHE_MODULES = [
  ...[
    'mpm_event',
    'authz_core',
    'alias',
    'deflate',
    'dir',
    'filter',
    'headers',
    'mime',
    'rewrite',
    'unixd',
  ],
];

const SERVERS: Record<WebServerName, Server> = {
  nginx: {
    file: 'nginx/portal.conf',
    withPort: (text, port) => text.replace(/(listen (?:\[::\]:)?)80;/g, `$1${port};`),
    around: (portal, { root }, folder) => `
      daemon off; pid ${folder}/nginx.pid; error_log ${folder}/errors.log;
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      events {}
      http {
        access_log off;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
        include ${portal};
      }
      # ${root}`,
    start: (configuration, _program, folder) => ['-p', folder, '-c', configuration],
  },
  caddy: {
    file: 'caddy/Caddyfile',
    // Without a certificate, as behind a proxy.
    withPort: (text, port) =>
      text.replace(
        new RegExp(`^((?:www\\.)?${RegExp.escape(HOST)}) \\{`, 'gm'),
        `http://$1:${port} {`,
      ),
    around: (portal) => `{\n admin off\n}\nimport ${portal}\n`,
    start: (configuration) => ['run', '--adapter', 'caddyfile', '--config', configuration],
  },
  apache: {
    file: 'apache/portal.conf',
    withPort: (text, port) => text.replace('<VirtualHost *:80>', `<VirtualHost *:${port}>`),
    around: (portal, { root }, folder) => `
      ServerRoot ${folder}
      PidFile ${folder}/apache.pid
      ErrorLog ${folder}/errors.log
      ServerName localhost
      ${process.getuid?.() === 0 ? 'User #65534\nGroup #65534' : ''}
      ${APACHE_MODULES.map((name) => loadModule(name, root)).join('\n')}
      TypesConfig ${root === '/' ? '' : root}/etc/mime.types
      <Directory />
        Require all denied
      </Directory>
      Include ${portal}`,
    start: (configuration) => ['-D', 'FOREGROUND', '-f', configuration],
  },
};

/** Some are part of the program. */
function loadModule(name: string, root: string): string {
  const file = path.join(root, `usr/lib/apache2/modules/mod_${name}.so`);
  return `<IfModule !${name}_module>\nLoadModule ${name}_module ${file}\n</IfModule>`;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Each as it was sent, names in small letters. */
  sent: [name: string, value: string][];
  body: Buffer;
}

export interface WebServer {
  name: WebServerName;
  ask(target: string, options?: AskOptions): Promise<Answer>;
  close(): Promise<void>;
}

interface AskOptions {
  headers?: Record<string, string>;
  method?: string;
  host?: string;
  ipv6?: boolean;
}

/**
 * Starts a server on a free port.
 *
 * @param portal the folder that it serves
 * @param folder a folder of its own, which others may read
 * @param change of the configuration
 */
export async function startWebServer(
  name: WebServerName,
  portal: string,
  folder: string,
  change: (text: string) => string = (text) => text,
): Promise<WebServer> {
  const program = webServerProgram(name);
  const server = SERVERS[name];
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const shipped = readFileSync(
    path.join(import.meta.dirname, '../../docs/hosts', server.file),
    'utf8',
  );
  let text = server.withPort(change(shipped), port).replaceAll(PORTAL, portal);
  if (name === 'apache') text = `Listen ${port}\n${text}`;
  const types = path.join(program.root, 'etc/nginx/mime.types');
  if (name === 'nginx') text = text.replace('include mime.types;', `include ${types};`);
  const site = path.join(folder, 'portal.conf');
  writeFileSync(site, text);
  const configuration = path.join(folder, 'server.conf');
  writeFileSync(configuration, server.around(site, program, folder));
  const running = spawn(program.file, server.start(configuration, program, folder), {
    env: { ...program.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [running.stdout, running.stderr])
    stream.on('data', (text) => (said += String(text)));
  const ended = once(running, 'exit');
  const ask = (target: string, options: AskOptions = {}) => askServer(port, target, options);
  const close = async () => {
    running.kill('SIGTERM');
    await ended;
  };
  for (;;) {
    const isUp = await ask('/').then(
      () => true,
      () => false,
    );
    if (isUp) return { name, ask, close };
    if (running.exitCode !== null) throw new Error(`${name} does not start: ${said}`);
    await delay(25);
  }
}

/** Whether this machine can be asked at `::1`. */
export function hasIPv6(): boolean {
  return Object.values(networkInterfaces()).some((list) =>
    list?.some(({ address }) => address === '::1'),
  );
}

function askServer(port: number, target: string, options: AskOptions): Promise<Answer> {
  const { headers = {}, method = 'GET', host = HOST, ipv6 = false } = options;
  return new Promise((resolve, reject) => {
    const asked = request({
      ...{ port, method, path: target, agent: false },
      host: ipv6 ? '::1' : '127.0.0.1',
      headers: { ...headers, host: `${host}:${port}` },
    });
    asked.on('error', reject);
    asked.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, rawHeaders } = response;
        const sent = rawHeaders.flatMap((value, at): [string, string][] =>
          at % 2 === 0 ? [[value.toLowerCase(), rawHeaders[at + 1] ?? '']] : [],
        );
        resolve({ status, headers: response.headers, sent, body: Buffer.concat(parts) });
      });
    });
    asked.end();
  });
}
