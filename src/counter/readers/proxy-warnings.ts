/** Tells the log, once, of a proxy that nobody has named: behind it all readers would be one. */
export function createProxyWarning(): (proxy: string) => void {
  return once(
    (proxy) =>
      `Có yêu cầu từ ${proxy} kèm X-Forwarded-For mà COUNTER_PROXY không có địa chỉ này. Nếu đó là máy chủ trung gian (nginx …) của bạn, hãy đặt COUNTER_PROXY=${proxy}; nếu không, mọi người đọc sau nó bị tính là một.`,
  );
}

/**
 * Tells the log, once, of a proxy that does not say where a request comes from: behind it all readers are one. What it says
 * instead is not repeated: an address may be in it.
 */
export function createNoAddressWarning(): (proxy: string) => void {
  return once(
    (proxy) =>
      `X-Forwarded-For mà máy chủ trung gian ${proxy} gửi có chỗ không phải địa chỉ IP (như “unknown”), nên mọi người đọc sau nó bị tính là một. Hãy cấu hình máy ấy ghi địa chỉ của người đọc vào X-Forwarded-For; với nginx: proxy_set_header X-Forwarded-For $remote_addr.`,
  );
}

function once(message: (proxy: string) => string): (proxy: string) => void {
  let told = false;
  return (proxy) => {
    if (told) return;
    told = true;
    console.error(message(proxy));
  };
}
