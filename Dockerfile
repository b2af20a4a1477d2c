# The counting service, for hosts that run containers; the portal itself needs none. See docs/counter.md.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
WORKDIR /app

# Of the portal's packages, only those that count; tests/counter/image.test.ts holds this list to the truth.
COPY --from=packages /app/node_modules/@hono node_modules/@hono
COPY --from=packages /app/node_modules/@redis node_modules/@redis
COPY --from=packages /app/node_modules/hono node_modules/hono
COPY --from=packages /app/node_modules/isbot node_modules/isbot
COPY --from=packages /app/node_modules/redis node_modules/redis
COPY package.json ./
COPY src/cli/run-command.ts src/cli/
COPY src/domain/edit-distance.ts src/domain/
COPY src/domain/ip.ts src/domain/
COPY src/domain/counting/article-counts.ts src/domain/counting/
COPY src/domain/counting/rules.ts src/domain/counting/
COPY src/domain/time/hanoi-day.ts src/domain/time/
COPY src/counter src/counter

# Counts lie in /data. The secret of readers' keys lies in the container itself: it outlives a restart, and is
# never where the data is.
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
