# The portal as one container: backend and, served by it, the frontend.
#
#   npm run build
#   docker build --tag waymark .
#
# `npm run build` writes the two archives copied below. The image holds no
# development features: NODE_ENV=production keeps the example sign-in and the
# local Git reader from being loaded.
FROM node:24-trixie-slim

# git is what the scaffolder pushes with.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends git ca-certificates \
 && rm -rf /var/lib/apt/lists/*

ENV NODE_ENV=production
WORKDIR /app
RUN chown node:node /app
USER node

COPY --chown=node:node .yarn/releases .yarn/releases
COPY --chown=node:node .yarnrc.yml backstage.json package.json yarn.lock ./
COPY --chown=node:node packages/backend/dist/skeleton.tar.gz ./
RUN tar -xzf skeleton.tar.gz \
 && rm skeleton.tar.gz \
 && node .yarn/releases/yarn-4.13.0.cjs workspaces focus --all --production \
 && rm -rf ~/.yarn ~/.cache

COPY --chown=node:node app-config.yaml app-config.production.yaml ./
COPY --chown=node:node packages/backend/dist/bundle.tar.gz ./
RUN tar -xzf bundle.tar.gz && rm bundle.tar.gz

EXPOSE 7007
CMD ["node", "packages/backend", "--config", "app-config.yaml", "--config", "app-config.production.yaml"]
