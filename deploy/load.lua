-- Asks for pages in turns and counts every answer that lacks what the server is configured to send:
--   wrk -t2 -c400 -d30s -s deploy/load.lua http://127.0.0.1:8080/            a site at the root
--   wrk -t2 -c400 -d30s -s deploy/load.lua http://127.0.0.1:8080/guide/      a site under a path
--   wrk -t2 -c400 -d30s -s deploy/load.lua http://127.0.0.1:8080/ -- id/ en/ pages of your own choice
local paths = { "id/", "id/batasan/", "id/faq/", "id/daftar-periksa/kesiapan/", "en/", "en/sessions/", "en/faq/no-reply/", "en/leads/links/" }
local wanted = { "cache-control", "content-security-policy", "x-content-type-options", "referrer-policy", "etag", "content-encoding" }
local threads = {}

function setup(thread) table.insert(threads, thread) end

function init(arguments)
  at, bad, seen = 0, 0, 0
  if #arguments > 0 then paths = arguments end
  base = wrk.path:gsub("/?$", "/", 1)
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", base .. paths[at], { ["Accept-Encoding"] = "gzip" })
end

-- Servers differ in how they spell a header's name: ETag, Etag, etag.
function response(status, headers)
  seen = seen + 1
  if status ~= 200 then bad = bad + 1 return end
  local sent = {}
  for name in pairs(headers) do sent[name:lower()] = true end
  for _, name in ipairs(wanted) do
    if not sent[name] then bad = bad + 1 return end
  end
end

function done(summary)
  local bad, seen = 0, 0
  for _, thread in ipairs(threads) do bad, seen = bad + thread:get("bad"), seen + thread:get("seen") end
  local errors = summary.errors
  print(string.format("%d answers looked at, %d of them not as configured; errors: connect %d, read %d, write %d, timeout %d",
    seen, bad, errors.connect, errors.read, errors.write, errors.timeout))
end
