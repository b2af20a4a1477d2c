/** Tells the log, once, of a proxy that nobody has named: behind it all readers would be one. */
export function createProxyWarning(): (address: string) => void {
  let told = false;
  return (address) => {
    if (told) return;
    told = true;
    console.error(
      `Có yêu cầu từ ${address} kèm X-Forwarded-For mà COUNTER_PROXY không có địa chỉ này. Nếu đó là máy chủ trung gian (nginx …) của bạn, hãy đặt COUNTER_PROXY=${address}; nếu không, mọi người đọc sau nó bị tính là một.`,
    );
  };
}
