/** Logs once that the store cannot write, and once that it can again. */
export function logOutageOnce() {
  let isOut = false;
  return {
    /** The store has refused to write. */
    begin: (error: unknown): void => {
      if (isOut) return;
      isOut = true;
      const reason = error instanceof Error ? error.message : String(error);
      console.error(
        `Không ghi được số liệu (${reason}). Người đọc nhận trả lời 503; dịch vụ tự thử lại liên tục.`,
      );
    },
    /** The store has written. */
    end: (): void => {
      if (isOut) console.error('Đã ghi được số liệu trở lại.');
      isOut = false;
    },
  };
}
