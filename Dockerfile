# Builds the guide and serves it: docker build -t sebaya . && docker run -p 8080:8080 sebaya
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
ARG BASE_URL=https://sebaya.example/
RUN dotnet run --project src/Sebaya.Site -c Release -- build --precompress --base-url "$BASE_URL" --output /site

FROM caddy:2-alpine
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /site /srv/sebaya/output
EXPOSE 8080
