-- Writes one batch of views and ratings into Redis, at once. ARGV[1] is the batch as JSON; see store/redis.ts.
-- Keys that expire do so by the clock of Redis, which cleans up; what counts is decided by the clock of the batch.
local batch = cjson.decode(ARGV[1])

local function key(...)
  return 'tin-quan:' .. table.concat({ ... }, ':')
end

-- Days that no longer belong to `recent` leave it.
local function forgetDays()
  local forgot = false
  for _, day in ipairs(redis.call('SMEMBERS', key('days'))) do
    if day <= batch.lastForgottenDay then
      local views = redis.call('HGETALL', key('day', day))
      for place = 1, #views, 2 do
        redis.call('HINCRBY', key('recent'), views[place], -views[place + 1])
      end
      redis.call('DEL', key('day', day))
      redis.call('SREM', key('days'), day)
      forgot = true
    end
  end
  return forgot
end

local function wasSeen(reader)
  local at = reader and redis.call('GET', key('seen', reader))
  return at and tonumber(at) > batch.now - batch.viewInterval
end

local function isNew(view)
  if wasSeen(view.reader) or wasSeen(view.readerBefore) then
    return false
  end
  redis.call('SET', key('seen', view.reader), batch.now, 'PX', batch.viewInterval)
  return true
end

local function countViews()
  local byArticle = {}
  local counted = 0
  for _, view in ipairs(batch.views) do
    if isNew(view) then
      counted = counted + 1
      byArticle[view.article] = (byArticle[view.article] or 0) + 1
    end
  end
  for article, number in pairs(byArticle) do
    redis.call('HINCRBY', key('views'), article, number)
    redis.call('HINCRBY', key('recent'), article, number)
    redis.call('HINCRBY', key('day', batch.day), article, number)
  end
  if counted > 0 then
    redis.call('SADD', key('days'), batch.day)
    redis.call('HINCRBY', key('site'), batch.day, counted)
    redis.call('HINCRBY', key('state'), 'total', counted)
  end
  return counted
end

-- A vote given before a restore is not in the sums any more.
local restores = redis.call('HGET', key('state'), 'restores') or 0

local function voteOf(reader)
  return key('vote', restores, reader)
end

local function takeVote(reader)
  if not reader then
    return nil
  end
  local stars = redis.call('GET', voteOf(reader))
  redis.call('DEL', voteOf(reader))
  return stars
end

-- A reader who has rated before changes that rating; it then belongs to the key of today.
local function rate(rating)
  local former = takeVote(rating.reader) or takeVote(rating.readerBefore)
  local changeable = math.max(1, rating.changeableUntil - batch.now)
  redis.call('SET', voteOf(rating.reader), rating.stars, 'PX', changeable)
  return {
    redis.call('HINCRBY', key('ratings'), rating.article, former and 0 or 1),
    redis.call('HINCRBY', key('score'), rating.article, rating.stars - (former or 0)),
  }
end

local forgot = batch.tidy and forgetDays()
local counted = countViews()
local ratings = {}
for place, rating in ipairs(batch.ratings) do
  ratings[place] = rate(rating)
end
if batch.tidy then
  redis.call('HSET', key('state'), 'tidiedAt', batch.now)
end
if forgot or counted > 0 or #ratings > 0 then
  redis.call('HINCRBY', key('state'), 'changes', 1)
  redis.call('HSET', key('state'), 'changedAt', batch.now)
end
return { counted, ratings }
