# The counting service, for hosts that run containers; the portal itself needs none. See docs/counter.md.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
WORKDIR /app

# Only the packages of the service. tests/counter/image.test.ts checks this list.
COPY --from=packages /app/node_modules/@asteasolutions node_modules/@asteasolutions
COPY --from=packages /app/node_modules/@hono node_modules/@hono
COPY --from=packages /app/node_modules/@redis node_modules/@redis
COPY --from=packages /app/node_modules/hono node_modules/hono
COPY --from=packages /app/node_modules/ipaddr.js node_modules/ipaddr.js
COPY --from=packages /app/node_modules/isbot node_modules/isbot
COPY --from=packages /app/node_modules/redis node_modules/redis
COPY --from=packages /app/node_modules/zod node_modules/zod
COPY package.json ./
COPY src/cli/replace-file.ts src/cli/
COPY src/cli/run-command.ts src/cli/
COPY src/domain/edit-distance.ts src/domain/
COPY src/domain/ip.ts src/domain/
COPY src/domain/counting/article-counts.ts src/domain/counting/
COPY src/domain/counting/feedback-rules.ts src/domain/counting/
COPY src/domain/counting/rating-rules.ts src/domain/counting/
COPY src/domain/counting/view-rules.ts src/domain/counting/
COPY src/domain/time/hanoi-day.ts src/domain/time/
COPY src/counter src/counter

# Counts are in /data. The secret of the readers' keys is in the container itself: it survives a restart, and is never
# beside the data.
ENV NODE_ENV=production \
    COUNTER_HOST=0.0.0.0 \
    COUNTER_STORE=/data/counter.sqlite \
    COUNTER_MANIFEST=/portal/bai-viet/index.json \
    COUNTER_RUNTIME=/home/node/runtime
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4322
HEALTHCHECK CMD node -e "fetch('http://127.0.0.1:4322/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "src/counter/main.ts"]
