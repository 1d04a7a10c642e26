-- Asks for pages in turns and counts every answer that lacks what the server is configured to send:
--   wrk -t2 -c400 -d30s -s deploy/load.lua http://127.0.0.1:8080
local paths = { "/id/", "/id/batasan/", "/id/faq/", "/id/daftar-periksa/kesiapan/", "/en/", "/en/sessions/", "/en/faq/no-reply/", "/en/leads/links/" }
local wanted = { "Cache-Control", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "ETag", "Content-Encoding" }
local threads = {}

function setup(thread) table.insert(threads, thread) end

function init() at, bad, seen = 0, 0, 0 end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip" })
end

function response(status, headers)
  seen = seen + 1
  if status ~= 200 then bad = bad + 1 return end
  for _, name in ipairs(wanted) do
    if not headers[name] then bad = bad + 1 return end
  end
end

function done(summary)
  local bad, seen = 0, 0
  for _, thread in ipairs(threads) do bad, seen = bad + thread:get("bad"), seen + thread:get("seen") end
  local errors = summary.errors
  print(string.format("%d answers looked at, %d of them not as configured; errors: connect %d, read %d, write %d, timeout %d",
    seen, bad, errors.connect, errors.read, errors.write, errors.timeout))
end
