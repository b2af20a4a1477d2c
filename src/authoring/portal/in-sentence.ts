/** `Phường Sen Hạ` → `phường Sen Hạ` */
export function inSentence(unit: string): string {
  return /^(?:Phường|Xã|Quận|Huyện|Thành phố|Thị|Đặc khu|Tỉnh|Ủy ban|Sở|Phòng)/.test(unit)
    ? unit.charAt(0).toLowerCase() + unit.slice(1)
    : unit;
}
