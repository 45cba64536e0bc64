{-# LANGUAGE ScopedTypeVariables #-}
-- Run a program and write what the runtime knows of the exception that ends it to the file named by UEP_TRUTH.
module Main where

import Control.Exception
import qualified Crash
import System.Environment (getEnv)
import System.IO

main :: IO ()
main = Crash.main `catch` \(failure :: SomeException) -> do
  path <- getEnv "UEP_TRUTH"
  withFile path AppendMode $ \file -> do
    hSetEncoding file utf8
    hPutStr file (maybe (displayException failure ++ "\0") located (fromException failure))
  where
    located (ErrorCallWithLocation text place) = text ++ "\0" ++ place
