# Builds a site and serves it:
#   docker build -t sebaya --build-arg BASE_URL=https://example.org/ .
#   docker build -t melati --build-arg BASE_URL=https://melati.example.net/ --build-arg PROGRAMME=melati .
#   docker run -p 8080:8080 melati
# PROGRAMME is a programme's folder (`sebaya init melati`) in this one; without it the guide itself is built.
FROM mcr.microsoft.com/dotnet/sdk:10.0.100 AS program
WORKDIR /source
COPY . .
RUN dotnet build src/Sebaya.Site -c Release -v quiet --nologo

FROM program AS site
ARG PROGRAMME=
ARG BASE_URL=https://sebaya.example/
# Below the path of the address, so that the configuration answers there: https://example.org/guide/ is at /site/guide/.
RUN path="$(printf %s "$BASE_URL" | sed 's|^[a-z]*://[^/]*||; s|/*$||')" && dotnet src/Sebaya.Site/bin/Release/net10.0/sebaya.dll build --precompress \
    --base-url "$BASE_URL" ${PROGRAMME:+--overlay "$PROGRAMME"} --output "/site$path"

FROM caddy:2.10.2-alpine
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY --from=site /site /srv/sebaya/output
# 65534 is nobody: it may read the files, and writes only where Caddy keeps certificates and its last configuration. That is a
# volume: whoever asks for a new certificate at every start is soon refused.
RUN mkdir -p /var/lib/caddy/data /var/lib/caddy/config && chown -R 65534:65534 /var/lib/caddy
ENV XDG_DATA_HOME=/var/lib/caddy/data XDG_CONFIG_HOME=/var/lib/caddy/config
VOLUME /var/lib/caddy
USER 65534:65534
EXPOSE 8080
