/** The lines for the block `http` that every message of this kind recommends. */
export const NGINX_FORMAT = `    log_format portal '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent '
                      '"$http_referer" "$http_user_agent" "$http_sec_purpose"';
    access_log /var/log/nginx/portal.log portal;`;
