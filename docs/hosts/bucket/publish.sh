#!/usr/bin/env bash
# Đưa dist lên một kho lưu trữ kiểu S3: bash publish.sh <tên kho>. Tệp mới lên trước, trang sau, tệp thừa xóa sau cùng.
# AWS_ENDPOINT_URL đặt địa chỉ của nhà cung cấp khác (MinIO, Viettel, VNG …).
set -euo pipefail

bucket=s3://${1:?'Cách dùng: bash publish.sh <tên kho>'}
forever='public, max-age=31536000, immutable'

aws s3 sync dist/_astro "$bucket/_astro" --cache-control "$forever"
aws s3 sync dist/search-index "$bucket/search-index" --exclude '*.json' --cache-control "$forever"
aws s3 sync dist "$bucket" --exclude '_astro/*' --cache-control no-cache
aws s3 sync dist "$bucket" --cache-control no-cache --delete
