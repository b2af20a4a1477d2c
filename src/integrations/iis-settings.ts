/** `web.config` of the portal: what docs/hosting.md asks of every host, in the words of IIS 10. */

/** What IIS 10 does not know, or takes for something else, by the end of the name. */
const MIME_TYPES = [
  ['.webmanifest', 'application/manifest+json'],
  ['.avif', 'image/avif'],
  ['.webp', 'image/webp'],
  ['.wasm', 'application/wasm'],
  ['.woff2', 'font/woff2'],
  ['.json', 'application/json'],
  ['.m4a', 'audio/mp4'],
  ['.ogg', 'audio/ogg'],
  ['.oga', 'audio/ogg'],
  ['.opus', 'audio/ogg'],
  ['.m4v', 'video/mp4'],
  ['.webm', 'video/webm'],
  ['.vtt', 'text/vtt'],
  ['.pagefind', 'application/octet-stream'],
  ['.pf_fragment', 'application/octet-stream'],
  ['.pf_index', 'application/octet-stream'],
  ['.pf_meta', 'application/octet-stream'],
] as const;

/** @param rules of old URLs, as they stand in `<rules>` */
export function iisSettings(rules: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Written by npm run build. Needs the module URL Rewrite 2.1: https://www.iis.net/downloads/microsoft/url-rewrite -->
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom" existingResponse="Auto">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <staticContent>
${MIME_TYPES.map(mimeMap).join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <add name="Content-Security-Policy" value="frame-ancestors 'self'" />
        <add name="X-Content-Type-Options" value="nosniff" />
        <add name="Referrer-Policy" value="strict-origin-when-cross-origin" />
        <add name="Permissions-Policy" value="camera=(), geolocation=(), microphone=(), browsing-topics=()" />
        <add name="Cross-Origin-Opener-Policy" value="same-origin" />
      </customHeaders>
    </httpProtocol>
    <rewrite>
      <rewriteMaps configSource="old-urls.config" />
      <rules>
${rules}
      </rules>
      <outboundRules>
        <rule name="cache-hashed">
          <match serverVariable="RESPONSE_Cache-Control" pattern=".*" />
          <conditions>
            <add input="{REQUEST_URI}" pattern="/_astro/|/search-index/[^/]+/" />
            <add input="{RESPONSE_STATUS}" pattern="^(200|206|304)" />
          </conditions>
          <action type="Rewrite" value="public, max-age=31536000, immutable" />
        </rule>
        <rule name="cache-others">
          <match serverVariable="RESPONSE_Cache-Control" pattern=".*" />
          <conditions>
            <add input="{REQUEST_URI}" pattern="/_astro/|/search-index/[^/]+/" negate="true" />
          </conditions>
          <action type="Rewrite" value="no-cache" />
        </rule>
      </outboundRules>
    </rewrite>
  </system.webServer>
</configuration>
`;
}

/** A type that is given twice stops IIS, so it is removed first. */
function mimeMap([ending, type]: (typeof MIME_TYPES)[number]): string {
  return `      <remove fileExtension="${ending}" />
      <mimeMap fileExtension="${ending}" mimeType="${type}" />`;
}
