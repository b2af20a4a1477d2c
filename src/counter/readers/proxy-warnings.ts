/** Warns once of a proxy that is not named in COUNTER_PROXY: all readers behind it would count as one. */
export function createUnnamedProxyWarning(): (proxy: string) => void {
  return once(
    (proxy) =>
      `Có yêu cầu từ ${proxy} kèm X-Forwarded-For mà COUNTER_PROXY không có địa chỉ này. Nếu đó là máy chủ trung gian (nginx …) của bạn, hãy đặt COUNTER_PROXY=${proxy}; nếu không, mọi người đọc sau nó bị tính là một.`,
  );
}

/**
 * Warns once of a proxy that does not send the client's IP: all readers behind it count as one. The message does not
 * repeat what the proxy sent, which may hold an IP.
 */
export function createMissingIpWarning(): (proxy: string) => void {
  return once(
    (proxy) =>
      `X-Forwarded-For mà máy chủ trung gian ${proxy} gửi có chỗ không phải địa chỉ IP (như “unknown”), nên mọi người đọc sau nó bị tính là một. Hãy cấu hình máy ấy ghi địa chỉ của người đọc vào X-Forwarded-For; với nginx: proxy_set_header X-Forwarded-For $remote_addr.`,
  );
}

function once(message: (proxy: string) => string): (proxy: string) => void {
  let hasWarned = false;
  return (proxy) => {
    if (hasWarned) return;
    hasWarned = true;
    console.error(message(proxy));
  };
}
