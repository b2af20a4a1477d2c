/** Tells the log once that the store is away, and once that it is back. */
export function createOutageLog() {
  let away = false;
  return {
    on: (error: unknown): void => {
      if (away) return;
      away = true;
      const reason = error instanceof Error ? error.message : String(error);
      console.error(
        `Không ghi được số liệu (${reason}). Người đọc nhận trả lời 503; dịch vụ tự thử lại liên tục.`,
      );
    },
    over: (): void => {
      if (away) console.error('Đã ghi được số liệu trở lại.');
      away = false;
    },
  };
}
